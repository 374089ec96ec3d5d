package dev.copycat.internal.cdi;

import dev.copycat.Setting;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The settings among the variables of the process; one that is called like a setting and is none is kept by its own name. */
final class EnvironmentVariables {

    private static final String PREFIX = "COPYCAT_";

    /** What Kubernetes tells each process of a service called {@code copycat}, or {@code copycat-} and more. */
    private static final Pattern SERVICE_LINK = Pattern.compile(PREFIX
            + "(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

    private EnvironmentVariables() {}

    static Map<String, String> values(Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        environment.forEach((variable, value) -> {
            if (variable.startsWith(PREFIX) && !SERVICE_LINK.matcher(variable).matches()) {
                values.put(setting(variable).map(Setting::key).orElse(variable), value);
            }
        });
        return values;
    }

    /** The one that a variable of this name sets. */
    static Optional<Setting> setting(String variable) {
        return Arrays.stream(Setting.values()).filter(setting -> setting.variable().equals(variable)).findFirst();
    }
}
