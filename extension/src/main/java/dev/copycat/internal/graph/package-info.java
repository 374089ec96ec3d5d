/**
 * Graphs of objects: written as text, read back, compared, and looked at before there are any.
 *
 * <p>{@link dev.copycat.internal.graph.GraphModel} is made once at deployment and says what can never be carried.
 * {@link dev.copycat.internal.graph.GraphWriter} and {@link dev.copycat.internal.graph.GraphReader} move the state of
 * beans to lines of text and back. {@link dev.copycat.internal.graph.GraphComparison} compares two states, identities
 * included; {@link dev.copycat.internal.graph.ContentComparison} compares an argument with what JSON made of it;
 * {@link dev.copycat.internal.graph.GraphCopy} copies results. Uses
 * {@code java.base}, our exceptions and our JSON only.
 *
 * <h2>The format</h2>
 *
 * <p>One line of JSON an object, each with its field names, so that {@code less}, {@code grep} and {@code jq} work on any
 * part of the file. Each class is defined once, by a line before the first that needs it; objects name it by a short
 * name. That keeps a line short, and keeps the declared types of the fields at the time of writing, so that values need
 * no tag where their type says all, and a later version can see what changed.
 *
 * <pre>
 * {"class":"Wiki","bean":"com.acme.Wiki","fields":{"pages":"any","edits":"long"}}      a bean, and its state
 * {"id":1,"class":"Wiki","fields":{"pages":{"ref":2},"edits":7}}
 * {"id":2,"class":"HashMap","entries":[["Home",{"ref":3}],["About",{"ref":4}]],"more":true}
 * {"id":2,"entries":[["News",{"ref":5}]]}                                              more of it
 * {"class":"Kind","name":"com.acme.Kind"}                                              an enum
 * {"class":"Page","name":"com.acme.Page","fields":{"title":"String","at":"Instant","kind":"Kind","next":"any"}}
 * {"id":3,"class":"Page","fields":{"title":"Home","at":"2026-11-23T09:00:00Z","kind":"DRAFT","next":{"ref":4}}}
 * …
 * {"end":9}                                                                            there are nine objects
 * </pre>
 *
 * <ul>
 *   <li>Objects are numbered from 1 in the order in which they are met, the beans first, and stand in that order.
 *   <li>{@code {"ref":n}} is a reference to an object, wherever it stands in the file. Shared objects are written once.
 *   <li>Where any value may stand, {@code null}, strings, booleans and ints are bare and all others tagged with their
 *       type: {@code {"long":5}}, {@code {"Instant":"…"}}, {@code {"Kind":"DRAFT"}}. A field whose definition names a
 *       type has bare values of that type. Values have no identity.
 *   <li>Objects of the JDK hold a {@code value}, {@code elements} or {@code entries}, after at most one attribute:
 *       {@code comparator}, {@code capacity}, {@code order} (a LinkedHashMap's, if it is {@code "access"}), or
 *       {@code of} (the type that an EnumSet or EnumMap is for).
 *   <li>{@code byte[]} is Base64, {@code char[]} a string; {@code "Page[]"} is an array of a defined class.
 *   <li>{@code "more":true} says that the same object goes on, in the next line that is no definition, so that no line grows with
 *       the state.
 * </ul>
 *
 * <p>A name in the file is looked up among the classes that the beans can reach, today's names first and then their former
 * ones, and never loaded otherwise. All that differs is collected, and told before a bean is touched. Reading
 * needs no recursion, and no number in the file drives an allocation.
 */
package dev.copycat.internal.graph;
