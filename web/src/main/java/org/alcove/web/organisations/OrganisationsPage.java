package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.alcove.organisations.Foundations;
import org.alcove.organisations.OrganisationCard;
import org.alcove.organisations.Organisations;

/** "Where would you like to go?" Whoever belongs to one organisation only is not asked. */
@Named
@RequestScoped
public class OrganisationsPage {

    @Inject
    private Organisations organisations;

    @Inject
    private Foundations foundations;

    @Inject
    private FacesContext faces;

    private List<OrganisationCard> mine = List.of();

    /** Before the page is drawn. */
    public void load() throws IOException {
        mine = organisations.mine();
        if (mine.size() == 1) {
            faces.getExternalContext().redirect("/o/" + mine.get(0).slug() + "/");
        }
    }

    /** Whether they may set one up. Not asked of whoever is on the way to their rooms. */
    public boolean isFounder() {
        return mine.isEmpty() && foundations.mayFound();
    }

    public List<OrganisationCard> getMine() {
        return mine;
    }
}
