package dev.copycat.internal.graph;

/** How the objects of a class are carried. */
sealed interface Shape permits ValueType, FieldShape, ContentShape, Refusal {}
