package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alcove.organisations.Directory;
import org.alcove.organisations.Invitations;
import org.alcove.organisations.MemberView;
import org.alcove.organisations.Members;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "What is this person here?": one person of an organisation, and what an administrator may make of it. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Directory directory;

    @Inject
    private Members members;

    @Inject
    private Invitations invitations;

    @Inject
    private Form form;

    private @Nullable MemberView known;

    /** What somebody may be made, and what follows from it; the button says to whom. */
    public record Given(String role, String name, String meaning, boolean has, String button) {}

    /** Before the page is drawn: refuses who may not see it. */
    public void load() {
        member();
    }

    public void give(String role) {
        send(() -> members.give(slug(), id(), Role.valueOf(role)), "role.given");
    }

    public void take(String role) {
        send(() -> members.take(slug(), id(), Role.valueOf(role)), "role.taken");
    }

    public void end() {
        send(() -> members.end(slug(), id()), "membership.ended");
    }

    public void inviteBack() {
        send(() -> invitations.inviteBack(slug(), id()), "invited");
    }

    private void send(Runnable act, String key) {
        form.send(act, "/o/" + slug() + "/people/" + id(), key);
    }

    private MemberView member() {
        MemberView member = known;
        if (member == null) {
            member = directory.member(slug(), id());
            known = member;
        }
        return member;
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }

    private UUID id() {
        return PageAddress.in(request).requireId();
    }

    public String getList() {
        return "/o/" + slug() + "/people";
    }

    public String getName() {
        return Persons.name(member());
    }

    public String getEmail() {
        return Persons.email(member());
    }

    public boolean isNameless() {
        return member().account() == null;
    }

    public boolean isOneself() {
        return member().oneself();
    }

    public boolean isEnded() {
        return member().isEnded();
    }

    /** Whether somebody else may change what they are. */
    public boolean isChangeable() {
        return !isOneself() && !isEnded();
    }

    public boolean isHost() {
        return member().roles().contains(Role.HOST);
    }

    public String getRoles() {
        return Persons.roles(member().roles());
    }

    public String getWhen() {
        ZoneId zone = organisations.card(organisations.requireMember(slug())).timeZone();
        return Persons.when(member(), zone);
    }

    public List<Given> getGiven() {
        return Members.GIVEN.stream().sorted().map(this::given).toList();
    }

    private Given given(Role role) {
        boolean has = member().roles().contains(role);
        return new Given(
                role.name(),
                Words.say("role." + role),
                Words.say("person.meaning." + role),
                has,
                Words.say((has ? "person.take." : "person.give.") + role, named()));
    }

    public String getEnding() {
        return Words.say("person.end.name", named());
    }

    public String getInvitingBack() {
        return Words.say("person.inviteBack.name", named());
    }

    /** As a button says whom it is about. */
    private String named() {
        return isNameless() ? Words.say("person.somebody") : getName();
    }
}
