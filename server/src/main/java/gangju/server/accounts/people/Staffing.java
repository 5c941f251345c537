package gangju.server.accounts.people;

import gangju.server.accounts.Access;
import gangju.server.accounts.Account;
import gangju.server.accounts.AccountLeft;
import gangju.server.accounts.Accounts;
import gangju.server.accounts.Act;
import gangju.server.accounts.Contacts;
import gangju.server.accounts.Memberships;
import gangju.server.accounts.Memberships.Granted;
import gangju.server.accounts.Role;
import gangju.server.accounts.Sessions;
import gangju.server.accounts.Units;
import gangju.server.accounts.people.Absences.Days;
import gangju.server.accounts.setup.LinkDelivery;
import gangju.server.accounts.setup.LinkDelivery.Delivery;
import gangju.server.accounts.setup.LinkDelivery.Occasion;
import gangju.server.accounts.signin.SecondFactor;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Inviting, granting, standing in, leaving. Who manages one unit touches nobody who also has a role outside it. */
@Service
class Staffing {
    private final Absences absences;
    private final Accounts accounts;
    private final Memberships memberships;
    private final LinkDelivery links;
    private final Contacts contacts;
    private final SecondFactor factor;
    private final Sessions sessions;
    private final Units units;
    private final Access access;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staffing(
            Absences absences,
            Accounts accounts,
            Memberships memberships,
            LinkDelivery links,
            Contacts contacts,
            SecondFactor factor,
            Sessions sessions,
            Units units,
            Access access,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.accounts = accounts;
        this.memberships = memberships;
        this.links = links;
        this.contacts = contacts;
        this.factor = factor;
        this.sessions = sessions;
        this.units = units;
        this.access = access;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Something that a rule forbids; the message's key says which. */
    static final class Forbidden extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Forbidden(String key) {
            super(key);
        }
    }

    /** What is asked for a new person. */
    record Invitation(String name, String display, @Nullable String mail, long unit, Role role) {}

    /** @param delivery of the link that lets the person set a password, once */
    record Invited(Account account, Delivery delivery) {}

    /** @throws org.springframework.dao.DuplicateKeyException if the name is taken */
    @Transactional
    Invited invite(Invitation invitation, String by) {
        require(invitation.role(), invitation.unit());
        var account = accounts.add(invitation.name(), invitation.display(), invitation.mail());
        memberships.grant(account.id(), invitation.unit(), invitation.role(), null, by);
        trail.add(Change.made(by, "accounts.person-invited", subject(account.id()), invitation));
        return new Invited(account, links.deliver(account.id(), Occasion.INVITATION));
    }

    /** A new link for a new password; the old password works until it is used. */
    @Transactional
    Delivery link(long person, String by) {
        requireWhole(person);
        trail.add(Change.made(by, "accounts.link-made", subject(person), null));
        return links.deliver(person, Occasion.RESET);
    }

    /** For somebody who has lost the second factor and the recovery codes. */
    @Transactional
    void resetFactor(long person, String by) {
        requireWhole(person);
        factor.reset(person, by);
    }

    /**
     * Ends what binds the person to a provider of sign-ins, and the person's sessions.
     *
     * @throws Forbidden if nothing does
     */
    @Transactional
    void loosen(long person, String by) {
        requireWhole(person);
        var ended = accounts.loosen(person).orElseThrow(() -> new Forbidden("people.problem.not-bound"));
        trail.add(new Change(by, "accounts.openid-loosened", subject(person), ended, null));
        sessions.end(accounts.find(person).orElseThrow());
    }

    /** @param mail null for none */
    @Transactional
    void setMail(long person, @Nullable String mail, String by) {
        requireWhole(person);
        var before = contacts.find(person).orElseThrow().mail();
        contacts.setMail(person, mail);
        trail.add(new Change(
                by,
                "accounts.mail-changed",
                subject(person),
                Map.of("mail", before == null ? "" : before),
                Map.of("mail", mail == null ? "" : mail)));
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the person has the role there */
    @Transactional
    void grant(long person, long unit, Role role, @Nullable LocalDate until, String by) {
        require(role, unit);
        if (until != null && until.isBefore(LocalDate.now(clock))) {
            throw new Forbidden("people.problem.until-past");
        }
        memberships.grant(person, unit, role, until, by);
        trail.add(Change.made(
                by,
                "accounts.role-granted",
                subject(person),
                Map.of("unit", unit, "role", role.code(), "until", until == null ? "" : until.toString())));
        refresh(person);
    }

    /** @throws Forbidden if nobody could manage people afterwards */
    @Transactional
    void endRole(long membership, String by) {
        var granted = memberships.find(membership).orElseThrow(NoSuchElementException::new);
        require(granted.role(), granted.unit());
        requireAdministrator(granted);
        memberships.end(membership, by);
        trail.add(new Change(by, "accounts.role-ended", subject(granted.account()), granted, null));
        refresh(granted.account());
    }

    /** Lets somebody stand in with all roles, from a day until a day. */
    @Transactional
    void standIn(long person, long deputy, LocalDate from, LocalDate until, String by) {
        requireWhole(person);
        absences.tell(person, deputy, new Days(from, until), by);
    }

    /** Ends an absence before its day. */
    @Transactional
    void endAbsence(long person, long absence, String by) {
        requireWhole(person);
        absences.end(person, absence, by);
    }

    /**
     * Lets somebody leave: the roles end, sessions too, and what the person answers for goes to the successor.
     *
     * @throws Forbidden if nobody could manage people afterwards
     */
    @Transactional
    void leave(long person, long successor, String by) {
        requireWhole(person);
        var account = accounts.find(person).orElseThrow();
        if (person == successor) {
            throw new Forbidden("people.problem.own-successor");
        }
        var roles = memberships.ofAll(List.of(person));
        roles.forEach(this::requireAdministrator);
        var already = memberships.ofAll(List.of(successor));
        for (var role : roles) {
            memberships.end(role.id(), by);
            if (already.stream().noneMatch(each -> each.unit() == role.unit() && each.role() == role.role())) {
                memberships.grant(successor, role.unit(), role.role(), role.until(), by);
            }
        }
        accounts.leave(account);
        events.publishEvent(new AccountLeft(person, successor, by));
        trail.add(new Change(by, "accounts.person-left", subject(person), roles, Map.of("successor", successor)));
        sessions.end(account);
        refresh(successor);
    }

    private void requireAdministrator(Granted granted) {
        var root = units.tree().root().id();
        if (granted.role() == Role.ADMINISTRATOR
                && granted.unit() == root
                && !memberships.hasOtherAdministrator(granted.account(), root)) {
            throw new Forbidden("people.problem.last-administrator");
        }
    }

    /** @throws AccessDeniedException if the person has a role that the account may not manage */
    private void requireWhole(long person) {
        if (!managesWhole(person)) {
            throw new AccessDeniedException(Act.MANAGE_PEOPLE.code() + " person " + person);
        }
    }

    /** Whether the account may do to the person as a whole what it may do to all of the person's roles. */
    boolean managesWhole(long person) {
        var roles = memberships.ofAll(List.of(person));
        return roles.isEmpty()
                ? managesAll()
                : roles.stream().allMatch(granted -> manages(granted.role(), granted.unit()));
    }

    /** Whether the account manages the people of all units. */
    boolean managesAll() {
        return access.may(Act.MANAGE_PEOPLE, units.tree().root().id());
    }

    /** Who manages one unit gives and takes no role that reaches beyond it. */
    private boolean manages(Role role, long unit) {
        return role.isServerWide() ? managesAll() : access.may(Act.MANAGE_PEOPLE, unit);
    }

    private void require(Role role, long unit) {
        if (!manages(role, unit)) {
            throw new AccessDeniedException(Act.MANAGE_PEOPLE.code() + " " + role.code() + " " + unit);
        }
    }

    /** In the person's open sessions, once it holds. */
    private void refresh(long person) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sessions.change(person, memberships.of(person));
            }
        });
    }

    private static String subject(long person) {
        return "account/" + person;
    }
}
