// What a tag is compared by, as on the server: letters and digits, with case folded ("ß" is "ss"); of a sign, the sign.
export const keyOf = (spelling) => lettersOf(spelling) || spelling;

const lettersOf = (spelling) => spelling.normalize("NFKC").toUpperCase().toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
