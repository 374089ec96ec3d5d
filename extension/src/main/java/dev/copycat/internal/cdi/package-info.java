/**
 * Copycat in a CDI container: one portable extension, its interceptors, and the metadata that is made once at deployment.
 *
 * <pre>
 * PrevalentExtension   finds the beans, reports every mistake at once, makes the systems, starts and stops them
 *   BeanInspection     one bean class → PrevalentBean, or mistakes
 *   Deployment         settings, directories and engines of this application
 * SelfCallGate         outermost where others may be between: has a bean's own calls go past them
 * PrevalentInterceptor innermost around each call: looks the method up, hands the call to the engine
 *   BeanSet            the instances that the container made, as the engine's replica
 * </pre>
 */
package dev.copycat.internal.cdi;
