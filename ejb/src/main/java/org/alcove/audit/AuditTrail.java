package org.alcove.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * The audit trail: every change of who may do what, who is present, who is audible, what is decided and what is
 * disclosed. An entry is appended in the transaction of the change, so that neither exists without the other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditTrail {

    /** Appends. Refuses to run outside a transaction: there would be no change to belong to. */
    public void append(Entry entry) {
        throw new UnsupportedOperationException(entry.action().name());
    }
}
