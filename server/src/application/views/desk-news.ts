// What the officer of a desk is told about others: help wanted, what somebody did there, what a colleague left.
import type { AlertRecord, DeskRecord, StaffId, Text } from '@toiluot/shared/contract';
import { helpAlert, standingHelp } from '../../domain/policy/help.ts';
import { type Body, requireCatalogue, type ViewContext } from './view-context.ts';

type View = Body<'desk.view'>;

const nameOf = ({ state }: ViewContext, id: StaffId): string => state.staff.get(id)?.displayName ?? id;

const helper = (context: ViewContext, { owner }: AlertRecord) => owner && { by: nameOf(context, owner) };

/** F-O28: own request, and those of the other desks of the zone. */
export function helpPart(context: ViewContext, desk: DeskRecord): Pick<View, 'help' | 'helpWanted'> {
  const { desks } = requireCatalogue(context.state);
  const own = helpAlert(context.state, desk.id);
  const zone = desks.get(desk.id)?.zone;
  const helpWanted = standingHelp(context.state).flatMap((alert): View['helpWanted'] => {
    const other = alert.desk && desks.get(alert.desk);
    if (!other || other.id === desk.id || other.zone !== zone) return [];
    const isMe = alert.owner !== null && alert.owner === desk.officer;
    return [
      { desk: other.id, number: other.number, since: alert.since, ...helper(context, alert), ...(isMe && { isMe }) },
    ];
  });
  return {
    ...(own && { help: { since: own.since, ...helper(context, own) } }),
    helpWanted: helpWanted.sort((a, b) => a.since - b.since).slice(0, 20),
  };
}

/** A reason of a list by its name, any other as it was written. */
function reasonText({ state }: ViewContext, reason: string): Text {
  const { pauseReasons, outOfOrderReasons, noShowReasons } = requireCatalogue(state).file;
  const lists = [...pauseReasons, ...outOfOrderReasons, ...noShowReasons];
  return lists.find(({ id }) => id === reason)?.name ?? { vi: reason };
}

/** F-O24, F-S07: by whom and why; and the hand-over. */
export function newsPart(context: ViewContext, desk: DeskRecord): Pick<View, 'acted' | 'handedOver'> {
  const { news } = desk;
  if (!news) return {};
  const { at } = news;
  const by = nameOf(context, news.by);
  if (news.kind === 'handed-over') return { handedOver: { at, from: by } };
  const { services } = requireCatalogue(context.state);
  const { command, reason, servicesBefore } = news;
  return {
    acted: {
      at,
      by,
      command,
      ...(reason && { reason: reasonText(context, reason) }),
      ...(servicesBefore && { servicesBefore: servicesBefore.map((id) => services.get(id)?.name ?? { vi: id }) }),
    },
  };
}
