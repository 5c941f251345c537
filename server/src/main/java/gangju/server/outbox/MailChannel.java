package gangju.server.outbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Mail by SMTP: plain text, one recipient each. */
@Component
class MailChannel implements Channel {
    private static final String TIMEOUT = "20000";
    private static final int REFUSED_FOR_GOOD = 500;

    private final MailSettings settings;
    private final Clock clock;

    MailChannel(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Letter.MAIL;
    }

    @Override
    public void deliver(long id, String recipient, String subject, String body) throws Undelivered {
        if (!settings.isSet()) {
            throw new Undelivered("no mail server is set", false);
        }
        var session = Session.getInstance(properties());
        try {
            var mail = message(session, id, recipient, subject, body);
            try (var transport = session.getTransport("smtp")) {
                transport.connect(
                        settings.host(),
                        settings.port(),
                        settings.user().isEmpty() ? null : settings.user(),
                        settings.user().isEmpty() ? null : settings.password());
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        } catch (AddressException e) {
            throw new Undelivered(told(e), true, e);
        } catch (SendFailedException e) {
            throw new Undelivered(told(e), isForGood(e), e);
        } catch (AuthenticationFailedException e) {
            throw new Undelivered("user or password refused: " + told(e), false, e);
        } catch (MessagingException e) {
            throw new Undelivered(told(e), false, e);
        }
    }

    /** The same message id at every try, by which a mailbox can tell a second copy. */
    private MimeMessage message(Session session, long id, String recipient, String subject, String body)
            throws MessagingException {
        var from = new InternetAddress(settings.from());
        var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        var mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<gangju-" + id + "@" + domain + ">");
            }
        };
        mail.setFrom(from);
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
        mail.setSubject(subject.replaceAll("[\\r\\n]+", " "), StandardCharsets.UTF_8.name());
        mail.setText(body, StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT);
        properties.put("mail.smtp.timeout", TIMEOUT);
        properties.put("mail.smtp.writetimeout", TIMEOUT);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case "tls" -> properties.put("mail.smtp.ssl.enable", "true");
            case "starttls" -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            default -> {
                // as it is, for a mail server on this machine
            }
        }
        return properties;
    }

    /** A mail server's 5xx, as it answers for an address that it does not know. */
    private static boolean isForGood(SendFailedException fault) {
        for (Exception next = fault; next instanceof MessagingException told; next = told.getNextException()) {
            var code = next instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException refused
                    ? refused.getReturnCode()
                    : next instanceof org.eclipse.angus.mail.smtp.SMTPSendFailedException unsent
                            ? unsent.getReturnCode()
                            : 0;
            if (code >= REFUSED_FOR_GOOD) {
                return true;
            }
        }
        return false;
    }

    private static String told(MessagingException fault) {
        var next = fault.getNextException();
        return next == null ? String.valueOf(fault.getMessage()) : fault.getMessage() + ": " + next.getMessage();
    }
}
