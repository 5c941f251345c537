/** Tests of the nouns. */
@org.jspecify.annotations.NullMarked
package gangju.model;
