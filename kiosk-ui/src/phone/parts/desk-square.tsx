/** A desk's number in its square with the word: the family's plate, without the family's whole catalogue of texts. */
export function DeskSquare({ number, word }: { readonly number: number; readonly word: string }) {
  return (
    <p class="desk-square">
      <span class="plate plate-now" data-desk={number}>
        <span class="plate-word">{word} </span>
        <span class="plate-number num">{number}</span>
      </span>
    </p>
  );
}
