/** Promises T: transactions and queries. */
package dev.copycat.tck.transaction;
