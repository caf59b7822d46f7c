package org.alcove.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first page. Public: it knows whether somebody is signed in, and nothing else about them. */
@Named
@RequestScoped
public class LandingPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "alcove.demo", defaultValue = "false")
    private boolean demo;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    /** Whether this is a demonstration with invented people, whose names may be told to everybody. */
    public boolean isDemo() {
        return demo;
    }
}
