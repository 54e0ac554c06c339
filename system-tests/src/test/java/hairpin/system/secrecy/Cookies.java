package hairpin.system.secrecy;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Cookies as a browser keeps them, to which this machine is a safe place even without TLS.
final class Cookies extends CookieManager {

    Cookies() {
        super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) throws IOException {
        super.put(address, headers.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> it.getValue().stream()
                .map(value -> value.replaceAll("(?i);\\s*secure", ""))
                .toList())));
    }
}
