package dev.copycat.tck.security.guests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Everybody is a guest who knows the password, so that no server has to be told of users. */
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "guests")
public class Users implements IdentityStore {

    /**
     * Asked by {@link IdentityStore#validate}.
     *
     * @param credential what a caller has sent
     * @return whether that is right
     */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return credential.compareTo(credential.getCaller(), "let me in")
                ? new CredentialValidationResult(credential.getCaller(), Set.of("guest"))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
