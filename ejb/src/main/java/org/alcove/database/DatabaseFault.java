package org.alcove.database;

import java.sql.SQLException;

/** The database did not do what it was asked to. Nobody's mistake but ours or its: a fault, not a refusal. */
public final class DatabaseFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseFault(SQLException cause) {
        super(cause.getSQLState(), cause);
    }
}
