package gangju.server.inbox.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Where a webhook may lead: https anywhere, http on this machine alone. Addresses of the own network are allowed, as
 * offices' receivers stand there, and are told; addresses that no receiver has are refused.
 */
record Destination(URI uri, List<InetAddress> hosts) {
    Destination {
        hosts = List.copyOf(hosts);
    }

    /** It may not be used; the message's key says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String key) {
            super(key);
        }
    }

    static Destination of(String address) throws Refused {
        var uri = uri(address);
        var hosts = hosts(uri.getHost());
        if (hosts.stream().anyMatch(Destination::isNoReceiver)) {
            throw new Refused("inbox.push.problem.address");
        }
        if (uri.getScheme().equals("http") && !hosts.stream().allMatch(InetAddress::isLoopbackAddress)) {
            throw new Refused("inbox.push.problem.https");
        }
        return new Destination(uri, hosts);
    }

    /** Whether it lies in the own network, or on this machine. */
    boolean isInside() {
        return hosts.stream()
                .anyMatch(host -> host.isLoopbackAddress() || host.isSiteLocalAddress() || isLocalV6(host));
    }

    private static URI uri(String address) throws Refused {
        try {
            var uri = new URI(address);
            if (uri.getHost() == null
                    || uri.getScheme() == null
                    || !uri.getScheme().matches("https?")
                    || uri.getUserInfo() != null
                    || uri.getFragment() != null) {
                throw new Refused("inbox.push.problem.form");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new Refused("inbox.push.problem.form");
        }
    }

    private static List<InetAddress> hosts(String host) throws Refused {
        try {
            return Arrays.asList(InetAddress.getAllByName(host.replaceAll("^\\[|]$", "")));
        } catch (UnknownHostException e) {
            throw new Refused("inbox.push.problem.unknown");
        }
    }

    /** Such as 169.254.169.254, behind which clouds keep what nobody should be sent for. */
    private static boolean isNoReceiver(InetAddress host) {
        return host.isAnyLocalAddress() || host.isLinkLocalAddress() || host.isMulticastAddress();
    }

    private static boolean isLocalV6(InetAddress host) {
        var bytes = host.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }
}
