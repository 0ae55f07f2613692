import type { RatingLevel, RatingReason, TicketView } from '@toiluot/shared/contract';
import { Face } from '@toiluot/shared/ui/rating/face.tsx';
import { useState } from 'preact/hooks';
import type { Acts } from '../model/acts.ts';
import { outcomeText } from '../model/outcome-text.ts';
import { PressButton } from '../parts/press-button.tsx';
import type { PhoneTexts } from '../texts.ts';
import { RatingReasons } from './rating-reasons.tsx';

const LEVELS: readonly RatingLevel[] = ['very-satisfied', 'satisfied', 'not-satisfied'];

/** Three levels in a fixed order, all alike, none chosen beforehand (F-R13). */
export function RatingForm({ acts, texts }: { readonly acts: Acts; readonly texts: PhoneTexts }) {
  const { t } = texts;
  const [level, setLevel] = useState<RatingLevel>();
  const [reasons, setReasons] = useState<readonly RatingReason[]>([]);
  const [comment, setComment] = useState('');
  const [contact, setContact] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const send = async () => {
    if (!level) return;
    const isLow = level === 'not-satisfied';
    const rating = { level, comment, reasons: isLow ? reasons : [], contact: isLow ? contact : '' };
    setTrouble(outcomeText(texts, await acts.rate(rating)));
  };
  return (
    <section class="rating">
      <h2>{t('rate.title')}</h2>
      <div class="levels" role="group" aria-label={t('rate.title')}>
        {LEVELS.map((each) => (
          <button
            key={each}
            type="button"
            class="level"
            aria-pressed={each === level ? 'true' : 'false'}
            onClick={() => setLevel(each)}
          >
            <Face level={each} />
            <span>{t(`rate.${each}`)}</span>
          </button>
        ))}
      </div>
      {level === 'not-satisfied' && <RatingReasons chosen={reasons} onChoose={setReasons} texts={texts} />}
      {level !== undefined && (
        <>
          <label class="comment">
            <span>{t('rate.comment')}</span>
            <textarea
              rows={3}
              maxLength={500}
              value={comment}
              onInput={(event) => setComment(event.currentTarget.value)}
            />
            <small>{t('rate.comment.hint')}</small>
          </label>
          {level === 'not-satisfied' && (
            <label class="comment">
              <span>{t('rate.contact')}</span>
              <input
                type="text"
                maxLength={120}
                autocomplete="off"
                value={contact}
                onInput={(event) => setContact(event.currentTarget.value)}
              />
              <small>{t('rate.contact.hint')}</small>
            </label>
          )}
          {trouble !== undefined && (
            <p class="refusal" role="alert">
              {trouble}
            </p>
          )}
          <PressButton kind="primary" onPress={send} busyWords={t('visitors.sending')}>
            {t('rate.send')}
          </PressButton>
        </>
      )}
      <p class="small">{t('rate.confidential')}</p>
    </section>
  );
}

/** After the service: the form while it is open, then thanks. */
export function Rating({
  view,
  acts,
  texts,
}: {
  readonly view: TicketView;
  readonly acts: Acts;
  readonly texts: PhoneTexts;
}) {
  if (view.rating.open) return <RatingForm acts={acts} texts={texts} />;
  return <p class="rated">{texts.t(view.rating.given ? 'rate.thanks' : 'rate.closed')}</p>;
}
