/** Promise M7: what cannot work stops the deployment. One mistake a class. */
package dev.copycat.tck.mistake;
