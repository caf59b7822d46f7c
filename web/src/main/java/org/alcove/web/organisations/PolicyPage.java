package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.alcove.organisations.Policies;
import org.alcove.organisations.Policy;
import org.alcove.organisations.PolicyView;
import org.alcove.organisations.Writers;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "What do we decide for all our rooms?": the policy of an organisation. */
@Named
@RequestScoped
public class PolicyPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Policies policies;

    @Inject
    private Form form;

    private long seen = -1;
    private int quorum = 1;
    private int deciders = 1;
    private Writers writers = Writers.EVERYONE;
    private String timeZone = "UTC";
    private @Nullable String leaveTo;

    /** Before the page is drawn: refuses who may not see it. What was typed stays. */
    public void load() {
        PolicyView view = policies.policy(slug());
        if (seen < 0) {
            show(view);
        }
    }

    private void show(PolicyView view) {
        seen = view.version();
        Policy policy = view.policy();
        quorum = policy.quorum();
        deciders = policy.deciders();
        writers = policy.writers();
        timeZone = policy.timeZone().getId();
        URI leave = policy.leaveTo();
        leaveTo = leave == null ? null : leave.toString();
    }

    public void save() {
        String slug = slug();
        form.send(() -> policies.change(slug, typed(), seen), "/o/" + slug + "/policy", "policy");
    }

    private Policy typed() {
        String leave = leaveTo;
        return new Policy(
                ZoneId.of(timeZone), quorum, writers, deciders, leave == null ? null : URI.create(leave.strip()));
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }

    public List<SelectItem> getQuorums() {
        return oneOrTwo("policy.quorum.");
    }

    public List<SelectItem> getDecidersOptions() {
        return oneOrTwo("policy.deciders.");
    }

    public List<SelectItem> getWritersOptions() {
        return Stream.of(Writers.values())
                .map(each -> new SelectItem(each, Words.say("policy.writers." + each)))
                .toList();
    }

    /** Places that have a time, by name. */
    public List<SelectItem> getTimeZones() {
        return TimeZones.options();
    }

    private static List<SelectItem> oneOrTwo(String key) {
        return Stream.of(1, 2)
                .map(number -> new SelectItem(number, Words.say(key + number)))
                .toList();
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public int getQuorum() {
        return quorum;
    }

    public void setQuorum(int quorum) {
        this.quorum = quorum;
    }

    public int getDeciders() {
        return deciders;
    }

    public void setDeciders(int deciders) {
        this.deciders = deciders;
    }

    public Writers getWriters() {
        return writers;
    }

    public void setWriters(Writers writers) {
        this.writers = writers;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    @Pattern(regexp = "\\s*https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[!-~]*)?\\s*", message = "{policy.leaveTo}")
    public @Nullable String getLeaveTo() {
        return leaveTo;
    }

    public void setLeaveTo(@Nullable String leaveTo) {
        this.leaveTo = leaveTo;
    }
}
