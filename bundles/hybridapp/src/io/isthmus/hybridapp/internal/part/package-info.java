/**
 * What plans are composed of, a part a file: each decides about one thing and adds the steps for it, in a plan of its
 * own or in the one that sets everything up.
 */
package io.isthmus.hybridapp.internal.part;
