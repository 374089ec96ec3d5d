package dev.copycat.internal.cdi;

import dev.copycat.internal.cdi.PrevalentMethod.Kind;

/**
 * All that is needed for the calls of one method.
 *
 * @param method the method
 * @param arguments how its arguments are journaled; null for a query
 * @param results what its callers get; null if results pass as they are
 * @param judgesSelfCalls whether a bean's call to its own method must be told from others while a transaction is replayed
 */
record Route(PrevalentMethod method, MethodArguments arguments, ResultCopy results, boolean judgesSelfCalls) {

    Route(PrevalentMethod method, MethodArguments arguments, ResultCopy results) {
        this(method, arguments, results, method.kind() == Kind.QUERY || !method.aborts().isEmpty());
    }
}
