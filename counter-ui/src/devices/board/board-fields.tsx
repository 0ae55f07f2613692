import { BOARD_LAYOUTS, BOARD_THEMES, BOARD_TURNS, type MediaAnswer } from '@toiluot/shared/contract';
import type { ComponentChildren } from 'preact';
import { CheckField, Field } from '../../forms/fields.tsx';
import { useDevices } from '../devices-context.ts';
import { type BoardDraft, type Languages, NUMBERS, type NumberName } from './board-draft.ts';

type Change = (part: Partial<BoardDraft>) => void;
type Props = { readonly draft: BoardDraft; readonly change: Change };

const LANGUAGES: readonly Languages[] = ['both', 'turns', 'en'];

/** Everything that one board can be told. */
export function BoardFields({ draft, change, media }: Props & { readonly media: MediaAnswer | undefined }) {
  const { i18n, view } = useDevices();
  const { t } = i18n;
  return (
    <>
      <Group title={t('board.group.picture')}>
        <Select
          word={t('board.layout')}
          value={draft.layout}
          options={BOARD_LAYOUTS.map((id) => ({ id, name: t(`board.layout.${id}`) }))}
          onValue={(layout) => change({ layout })}
        />
        <Select
          word={t('devices.zone')}
          value={draft.zone}
          options={[
            { id: '', name: t('devices.whole-hall') },
            ...view.zones.map(({ id, name }) => ({ id: id as string, name: i18n.textOf(name) })),
          ]}
          onValue={(zone) => change({ zone })}
        />
        {draft.layout === 'plate' && (
          <Select
            word={t('devices.desk')}
            value={draft.desk}
            options={[
              { id: '', name: t('devices.no-desk') },
              ...view.desks.map(({ id, number }) => ({ id: id as string, name: t('devices.at-desk', { n: number }) })),
            ]}
            onValue={(desk) => change({ desk })}
          />
        )}
        <Select
          word={t('board.languages')}
          value={draft.languages}
          options={LANGUAGES.map((id) => ({ id, name: t(`board.languages.${id}`) }))}
          onValue={(languages) => change({ languages })}
        />
        <Select
          word={t('board.theme')}
          value={draft.theme}
          options={BOARD_THEMES.map((id) => ({ id, name: t(`board.theme.${id}`) }))}
          onValue={(theme) => change({ theme })}
        />
      </Group>
      <Group title={t('board.group.screen')}>
        <NumberField name="diagonalInch" draft={draft} change={change} />
        <NumberField name="seatM" draft={draft} change={change} />
        <NumberField name="rows" draft={draft} change={change} hint={t('board.rows-hint')} />
        <NumberField name="scalePercent" draft={draft} change={change} hint={t('board.scale-hint')} />
        <Select
          word={t('board.turn')}
          value={draft.turn}
          options={BOARD_TURNS.map((id) => ({ id, name: t(`board.turn.${id}`) }))}
          onValue={(turn) => change({ turn })}
        />
      </Group>
      <Group title={t('board.group.sound')}>
        <NumberField name="volume" draft={draft} change={change} hint={t('board.volume-hint')} />
      </Group>
      {draft.layout === 'media' && (
        <Group title={t('board.group.media')}>
          <MediaChoice draft={draft} change={change} media={media} />
        </Group>
      )}
    </>
  );
}

function MediaChoice({ draft, change, media }: Props & { readonly media: MediaAnswer | undefined }) {
  const {
    i18n: { t },
  } = useDevices();
  const names = (media?.items ?? []).map(({ name }) => name);
  const { media: chosen } = draft;
  return (
    <div class="board-media">
      <CheckField
        word={t('board.media-all')}
        isOn={chosen === undefined}
        onValue={(isOn) => change({ media: isOn ? undefined : names })}
      />
      {names.length === 0 && <p class="field-hint">{t('board.media-none')}</p>}
      {chosen !== undefined &&
        names.map((name) => (
          <CheckField
            key={name}
            word={name}
            isOn={chosen.includes(name)}
            onValue={(isOn) => change({ media: isOn ? [...chosen, name] : chosen.filter((other) => other !== name) })}
          />
        ))}
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <fieldset class="board-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

function NumberField({ name, draft, change, hint }: Props & { readonly name: NumberName; readonly hint?: string }) {
  const {
    i18n: { t },
  } = useDevices();
  return (
    <Field word={t(NUMBERS[name].word)} hint={hint}>
      {({ id, hintId }) => (
        <input
          id={id}
          class="num board-number"
          inputMode="decimal"
          autocomplete="off"
          maxLength={6}
          aria-describedby={hintId}
          value={draft[name]}
          onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
        />
      )}
    </Field>
  );
}

function Select<V extends string>({
  word,
  value,
  options,
  onValue,
}: {
  readonly word: string;
  readonly value: V;
  readonly options: readonly { readonly id: V; readonly name: string }[];
  readonly onValue: (value: V) => void;
}) {
  return (
    <Field word={word}>
      {({ id }) => (
        <select id={id} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value as V)}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
