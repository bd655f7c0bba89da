@echo off
rem Starts Signalbox with the Java runtime that lies beside it.
setlocal
set home=%~dp0..
"%home%\runtime\bin\java" "@%home%\jvm.options" %SIGNALBOX_JVM_OPTIONS% "--module-path=%home%\javafx" -cp "%home%\app\*;%home%\lib\*" signalbox.app.Main %*
