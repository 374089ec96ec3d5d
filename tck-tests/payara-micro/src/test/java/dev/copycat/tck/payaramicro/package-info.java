/** What Payara Micro, one process a deployment, needs beside the harness. */
package dev.copycat.tck.payaramicro;
