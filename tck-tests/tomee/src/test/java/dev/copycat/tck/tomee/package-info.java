/** What the embedded TomEE needs beside the harness. */
package dev.copycat.tck.tomee;
