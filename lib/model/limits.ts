/** How many texts a comparison takes: the form and the interface that it posts to say the same. */
export const FEWEST_TEXTS = 2;
export const MOST_TEXTS = 20;
