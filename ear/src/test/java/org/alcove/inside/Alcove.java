package org.alcove.inside;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it was built, with tests in the place of its web. */
final class Alcove {

    private static final String MODULES = """
            <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
              <application-name>alcove</application-name>
              <module><ejb>alcove-ejb.jar</ejb></module>
              <module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module>
              <library-directory>lib</library-directory>
            </application>
            """;

    private Alcove() {}

    static EnterpriseArchive with(Class<?>... tests) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(tests)
                .addClasses(Visit.class, Patience.class, Refusals.class)
                .addAsWebInfResource(
                        new StringAsset("<beans version='4.1' bean-discovery-mode='annotated'"
                                + " xmlns='https://jakarta.ee/xml/ns/jakartaee'/>"),
                        "beans.xml")
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class,
                Path.of(System.getProperty("alcove.ear")).toFile());
        ear.getAsType(JavaArchive.class, "alcove-ejb.jar")
                .addClasses(TestRows.class, TestPeople.class)
                .addAsResource("demo.sql");
        ear.delete("alcove-web.war");
        ear.delete("META-INF/application.xml");
        return ear.addAsModule(war).setApplicationXML(new StringAsset(MODULES));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
