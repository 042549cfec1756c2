package org.heliograph;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who may import whom. Each rule reads like the page of the house it comes from. */
@AnalyzeClasses(packages = "org.heliograph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HOUSE = "org.heliograph.";

    @ArchTest
    static final ArchRule codecsKnowTheJdkAndOneAnotherDownwards = classes()
            .that(in("octet", "wsp", "pdu", "push", "inspect"))
            .should()
            .onlyDependOnClassesThat(in("octet", "wsp", "pdu", "push", "inspect")
                    .or(named("java."))
                    .or(primitive()));

    @ArchTest
    static final ArchRule octetKnowsNobody = only("octet");

    @ArchTest
    static final ArchRule wspKnowsOctet = only("wsp", "octet");

    @ArchTest
    static final ArchRule pduKnowsWspAndOctet = only("pdu", "wsp", "octet");

    @ArchTest
    static final ArchRule pushKnowsPduWspAndOctet = only("push", "pdu", "wsp", "octet");

    @ArchTest
    static final ArchRule inspectKnowsCodecs = only("inspect", "push", "pdu", "wsp", "octet", "address");

    @ArchTest
    static final ArchRule addressKnowsNobody = only("address");

    @ArchTest
    static final ArchRule subscriberKnowsAddress = only("subscriber", "address");

    @ArchTest
    static final ArchRule mmKnowsSubscriber = only("mm", "subscriber", "address", "octet");

    @ArchTest
    static final ArchRule contentKnowsMm = only("content", "mm", "octet");

    @ArchTest
    static final ArchRule mmboxKnowsMm = only("mmbox", "mm", "address", "octet");

    @ArchTest
    static final ArchRule routingKnowsMm = only("routing", "mm", "subscriber", "address");

    @ArchTest
    static final ArchRule chargingKnowsMm = only("charging", "mm", "subscriber", "address");

    @ArchTest
    static final ArchRule relayKnowsNoWireFormat =
            only("relay", "charging", "routing", "content", "mmbox", "mm", "subscriber", "address", "octet");

    @ArchTest
    static final ArchRule mm1KnowsRelayAndCodecs = only(
            "mm1", "bearer", "relay", "content", "mmbox", "mm", "subscriber", "address", "push", "pdu", "wsp", "octet");

    @ArchTest
    static final ArchRule bearerKnowsRelayAndPush =
            only("bearer", "relay", "subscriber", "address", "push", "pdu", "wsp", "octet");

    @ArchTest
    static final ArchRule adminKnowsRelay = only(
            "admin",
            "account",
            "totals",
            "trace",
            "inspect",
            "config",
            "relay",
            "mm1",
            "content",
            "charging",
            "routing",
            "mm",
            "subscriber",
            "address",
            "pdu",
            "wsp",
            "octet");

    @ArchTest
    static final ArchRule accountKnowsSubscriber = only("account", "subscriber");

    @ArchTest
    static final ArchRule consoleKnowsAccount = only("console", "account", "platform", "config", "subscriber");

    @ArchTest
    static final ArchRule opsKnowsRelayAndPlatform =
            only("ops", "totals", "relay", "bearer", "platform", "config", "mm", "subscriber", "address");

    @ArchTest
    static final ArchRule totalsKnowNobody = only("totals");

    @ArchTest
    static final ArchRule traceKnowsRelay =
            only("trace", "relay", "charging", "content", "mm", "subscriber", "address", "octet");

    @ArchTest
    static final ArchRule platformKnowsConfig = only("platform", "config");

    @ArchTest
    static final ArchRule toolsKnowCodecs = only("handset", "inspect", "address", "push", "pdu", "wsp", "octet");

    @ArchTest
    static final ArchRule moveKnowsPlatform = only("move", "handset", "platform");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.heliograph.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule codecsDoNotLogOrReadClocks = noClasses()
            .that(in("octet", "wsp", "pdu", "push", "address", "inspect"))
            .should()
            .dependOnClassesThat(named("java.lang.System$Logger", "java.util.logging.", "java.time.Clock"));

    @ArchTest
    static final ArchRule noServerIsNamed = noClasses()
            .should()
            .dependOnClassesThat(named(
                    "org.jboss.",
                    "org.wildfly.",
                    "io.undertow.",
                    "org.glassfish.ejb.",
                    "com.sun.enterprise.",
                    "fish.payara.",
                    "com.ibm.",
                    "io.openliberty.",
                    "org.apache.catalina.",
                    "org.apache.openejb.",
                    "org.apache.tomee."));

    @ArchTest
    static final ArchRule sessionBeansSayHowTheyMeetTransactions =
            classes().that().areAnnotatedWith(Stateless.class).should().beAnnotatedWith(TransactionAttribute.class);

    /** Payara and GlassFish put a proxy between a bean and who calls it, which is not in the bean's package. */
    @ArchTest
    static final ArchRule sessionBeansSpeakOfPublicTypes = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)))
            .should(ArchCondition.from(DescribedPredicate.describe("speak of public types", method -> Stream.concat(
                            method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                    .allMatch(type -> type.isPrimitive() || type.getModifiers().contains(JavaModifier.PUBLIC)))));

    @ArchTest
    static final ArchRule nothingIsNamedAfterNothing =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Dto|Util|Utils)");

    @ArchTest
    static final ArchRule valuesHaveNoSetters = methods()
            .that()
            .haveNameMatching("set[A-Z].*")
            .and()
            .arePublic()
            .should()
            .beDeclaredInClassesThat(in("platform"));

    private static ArchRule only(String room, String... rooms) {
        DescribedPredicate<JavaClass> allowed = in(room).or(in(rooms)).or(outside());
        return classes()
                .that(in(room))
                .should()
                .onlyDependOnClassesThat(allowed)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> outside() {
        return DescribedPredicate.describe(
                "not of this house", type -> !type.getPackageName().startsWith("org.heliograph"));
    }

    private static DescribedPredicate<JavaClass> in(String... rooms) {
        List<String> packages = Arrays.stream(rooms).map(HOUSE::concat).toList();
        return DescribedPredicate.describe("in " + String.join(", ", rooms), type -> packages.stream()
                .anyMatch(room -> (type.getPackageName() + ".").startsWith(room + ".")));
    }

    private static DescribedPredicate<JavaClass> named(String... beginnings) {
        return DescribedPredicate.describe("named " + String.join(", ", beginnings), type -> Arrays.stream(beginnings)
                .anyMatch(type.getBaseComponentType().getName()::startsWith));
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe(
                "primitive", type -> type.getBaseComponentType().isPrimitive());
    }
}
