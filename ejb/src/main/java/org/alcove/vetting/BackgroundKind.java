package org.alcove.vetting;

/** Which background check it was. What it says in detail is never kept: no copy, no text. */
public enum BackgroundKind {
    CRIMINAL_RECORD,
    WORK_WITH_VULNERABLE_PEOPLE,
    PROFESSIONAL_REGISTER
}
