/**
 * The steps that plans are made of, a step a file: what is sent, what must be true before, how it is seen to be done
 * and how it is undone.
 */
package io.isthmus.hybridapp.internal.step;
