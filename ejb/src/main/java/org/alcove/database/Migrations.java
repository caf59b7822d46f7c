package org.alcove.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date, as its owner. Whatever needs the database at start says
 * {@code @DependsOn("Migrations")}. Several servers may start at once: Flyway lets one migrate and the others wait.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    @Resource(lookup = "jdbc/alcove-owner")
    DataSource owner;

    @PostConstruct
    void migrate() {
        // finding nothing would leave an old schema without a word: see db/migration/flyway.location
        int known = flyway().info().all().length;
        if (known == 0) {
            throw new IllegalStateException("No migrations found in db/migration");
        }
        flyway().migrate();
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .defaultSchema("alcove")
                .createSchemas(false)
                .failOnMissingLocations(true)
                .load();
    }
}
