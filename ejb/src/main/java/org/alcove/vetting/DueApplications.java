package org.alcove.vetting;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.alcove.organisations.OrganisationId;

/**
 * Looks once a minute, on every server, for applications for which something is due: through the eyes of the role that
 * sees ids and deadlines only. What another server did meanwhile is found done. The right to host ends by the clock and
 * does not wait for this.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueApplications {

    private static final Logger LOG = Logger.getLogger(DueApplications.class.getName());
    private static final int AT_ONCE = 200;

    @Resource(lookup = "jdbc/alcove-jobs")
    DataSource database;

    @Inject
    VettingTime time;

    private record Due(OrganisationId organisation, UUID application) {}

    @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
    void passTime() {
        for (Due due : due()) {
            try {
                time.pass(due.organisation(), due.application());
            } catch (EJBException e) {
                LOG.log(Level.SEVERE, "Time does not pass for application " + due.application(), e);
            }
        }
    }

    private List<Due> due() {
        String sql = """
                select organisation, id from vetting_application
                 where due_at <= clock_timestamp() order by due_at limit\s""" + AT_ONCE;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<Due> found = new ArrayList<>();
            while (rows.next()) {
                OrganisationId organisation = new OrganisationId(rows.getObject("organisation", UUID.class));
                found.add(new Due(organisation, rows.getObject("id", UUID.class)));
            }
            return found;
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "What is due in vetting is not known at the moment", e);
            return List.of();
        }
    }
}
