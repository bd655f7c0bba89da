package signalbox;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import signalbox.core.ArchitectureException;

/** The house as rules. An exception to one is an {@link ArchitectureException} on the class, with its reason. */
@AnalyzeClasses(packages = "signalbox", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> EXCEPTED =
            new DescribedPredicate<>("carry an @ArchitectureException") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(ArchitectureException.class)
                            || type.getEnclosingClass().map(this::test).orElse(false);
                }
            };
    private static final String[] DISPLAY = {
        "javafx..", "java.awt..", "javax.swing..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli.."
    };

    @ArchTest
    static final ArchRule BOXES_DEPEND_DOWNWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("app")
            .definedBy("signalbox.app..")
            .layer("ui")
            .definedBy("signalbox.ui..")
            .layer("core")
            .definedBy("signalbox.core..")
            .optionalLayer("gateway")
            .definedBy("signalbox.gateway..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("gateway")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("app", "ui", "gateway")
            .because("core runs without a display, and the screens and the gateway are two ways into it");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES = slices().matching("signalbox.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("the folder tree is the diagram");

    @ArchTest
    static final ArchRule SCREENS_KEEP_APART = slices().matching("signalbox.ui.(*)..")
            .namingSlices("screen $1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("signalbox.ui.shell.."), DescribedPredicate.alwaysTrue())
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("signalbox.ui.common.."))
            .because("screens meet in the shell, through small records");

    @ArchTest
    static final ArchRule DISPLAY_STAYS_IN_UI_AND_APP = noClasses()
            .that()
            .resideOutsideOfPackages("signalbox.ui..", "signalbox.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DISPLAY)
            .because("the core must run where there is no display");

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_NODE = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .because("a view model is tested without a toolkit");

    @ArchTest
    static final ArchRule ONLY_UI_COMMON_TOUCHES_THE_TOOLKIT_THREAD = noClasses()
            .that()
            .resideOutsideOfPackages("signalbox.ui.common..", "signalbox.app..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform")
            .because("background work comes back through TaskRunner");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_THE_STORES = noClasses()
            .that()
            .resideOutsideOfPackages("signalbox.core.calllog..", "signalbox.core.review..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jooq..", "org.sqlite..", "org.flywaydb..")
            .because("one place knows how calls are kept");

    @ArchTest
    static final ArchRule ONLY_APP_WRITES_TO_THE_TERMINAL = noClasses()
            .that(DescribedPredicate.not(EXCEPTED))
            .and()
            .resideOutsideOfPackage("signalbox.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("elsewhere results are returned and trouble is logged");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Data")
            .orShould()
            .haveSimpleNameEndingWith("Info")
            .because("such names could stand for anything");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(resideInNullMarkedPackages()).because("null is checked by the compiler everywhere");

    @ArchTest
    static final ArchRule CONSTRUCTORS_TAKE_AT_MOST_SIX = classes()
            .that(DescribedPredicate.not(EXCEPTED))
            .and()
            .areNotRecords()
            .and()
            .areNotEnums()
            .should(takeAtMostSixConstructorParameters())
            .because("more than six collaborators is two classes");

    private static ArchCondition<JavaClass> resideInNullMarkedPackages() {
        return new ArchCondition<>("reside in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no @NullMarked package"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> takeAtMostSixConstructorParameters() {
        return new ArchCondition<>("take at most six constructor parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream()
                        .filter(constructor ->
                                constructor.getRawParameterTypes().size() > 6)
                        .forEach(constructor -> events.add(SimpleConditionEvent.violated(
                                constructor, constructor.getFullName() + " takes more than six")));
            }
        };
    }
}
