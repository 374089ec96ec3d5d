/** The system under test: a bare CDI SE process that keeps a ledger and does what its standard input says. */
package dev.copycat.crash.ledger;
