/**
 * What a plan decides once, when it is made: by parameters, facts and snapshot, which application, servers,
 * certificates and relationships it is about, and by which texts requests name them.
 */
package io.isthmus.hybridapp.internal.choice;
