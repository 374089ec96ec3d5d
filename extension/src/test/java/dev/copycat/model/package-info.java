/** Random systems, run beside a plain model of what they do. */
package dev.copycat.model;
