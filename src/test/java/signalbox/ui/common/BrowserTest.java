package signalbox.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BrowserTest {
    @Test
    void opensWebAddressesAndNothingElse() {
        assertThat(Browser.opens("https://example.com/a?b=c")).isTrue();
        assertThat(Browser.opens("HTTP://example.com")).isTrue();
        assertThat(Browser.opens("file:///etc/passwd")).isFalse();
        assertThat(Browser.opens("javascript:alert(1)")).isFalse();
        assertThat(Browser.opens("/relative")).isFalse();
        assertThat(Browser.opens("https://exa mple.com")).isFalse();
    }

    @Test
    void handsTheAddressToTheSystemAsOneArgument() {
        String address = "https://example.com/?a=1&calc";
        assertThat(Browser.command("Linux", address)).containsExactly("xdg-open", address);
        assertThat(Browser.command("Mac OS X", address)).containsExactly("open", address);
        assertThat(Browser.command("Windows 11", address))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", address);
    }
}
