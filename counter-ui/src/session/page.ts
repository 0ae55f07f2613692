// Which page a session leads to. Roles only choose the page; what a role may do is the server's word.
import type { SessionInfo } from '@toiluot/shared/contract';

export type Page =
  | { readonly at: 'starting' }
  | { readonly at: 'entering' }
  | { readonly at: 'sign-in'; readonly because?: 'link-used' | 'ended' }
  | { readonly at: 'choose-desk' }
  | { readonly at: 'desk'; readonly desk: string }
  | { readonly at: 'hall' }
  /** Catalogue for administrators, journal for whoever may read it. */
  | { readonly at: 'admin' };

export const isOfficer = (session: SessionInfo): boolean => session.staff.role === 'officer';

/**
 * @param wished desk named by the address
 * An officer who works at a desk goes back to it, wherever the link points; others choose or confirm.
 */
export function pageFor(session: SessionInfo, wished: string | undefined): Page {
  if (!isOfficer(session))
    return wished !== undefined && session.staff.role !== 'auditor' ? { at: 'desk', desk: wished } : { at: 'hall' };
  return session.desk ? { at: 'desk', desk: session.desk.id } : { at: 'choose-desk' };
}
