package dev.copycat.internal.cdi;

/**
 * All that is needed for the calls of one method.
 *
 * @param method the method
 * @param arguments how its arguments are journaled; null for a query
 * @param results what its callers get; null if results pass as they are
 * @param judgesSelfCalls whether a bean's call to its own method must be told from others
 */
record Route(PrevalentMethod method, MethodArguments arguments, ResultCopy results, boolean judgesSelfCalls) {}
