/** Plans that make and switch on Conditional Access policies, and the templates of policies. */
package io.isthmus.access.internal.plan;
