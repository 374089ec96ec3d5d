package dev.copycat.internal.graph;

import java.lang.reflect.Type;
import java.util.Optional;

/**
 * Compares an object with what became of it on its way through another representation, such as JSON. It asks whether a
 * method that gets the one does the same as with the other:
 *
 * <ul>
 *   <li>values of the JDK are equal and of the same class, scale and sign of zero included;
 *   <li>objects of the application, records too, are of the same class and the same field by field, private ones too;
 *   <li>collections and maps have the same content, whatever their class, and in the same order where the declared type
 *       keeps one; where that is unknown, a list or sorted set that was sent must come back in its order;
 *   <li>an application's own collection class with fields comes back as itself;
 *   <li>a number is not the same where no class of numbers is declared ({@code Object}, {@code Number}): of which it comes
 *       back depends on who reads it;
 *   <li>anything else is equal, as its {@code equals} says.
 * </ul>
 *
 * <p>Objects may be shared or in cycles; that sharing is kept is not asked. Depth is not limited by the stack.
 */
public final class ContentComparison {

    private ContentComparison() {}

    /**
     * Compares.
     *
     * @param sent the object, or null
     * @param decoded what came back, or null
     * @param declared the declared type
     * @return the path to the first difference found, such as {@code .pages[3].title}, empty text if the two differ as a
     *     whole; empty if there is none
     */
    public static Optional<String> difference(Object sent, Object decoded, Type declared) {
        ContentWalk walk = new ContentWalk(null);
        walk.add(sent, decoded, declared, "");
        return walk.difference();
    }
}
