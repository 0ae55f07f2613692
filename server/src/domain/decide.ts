// The rules by command name; the compiler makes sure that none is missing.
import type { CommandName } from '@toiluot/shared/contract';
import { answerComplaint } from './commands/answer-complaint.ts';
import { answerHelp } from './commands/answer-help.ts';
import { applyProfile } from './commands/apply-profile.ts';
import { approveDevice } from './commands/approve-device.ts';
import { askHelp } from './commands/ask-help.ts';
import { assignComplaint } from './commands/assign-complaint.ts';
import { assignDesk } from './commands/assign-desk.ts';
import { assignDesks } from './commands/assign-desks.ts';
import { beginAnnouncement } from './commands/begin-announcement.ts';
import { beginPrint } from './commands/begin-print.ts';
import { callNext } from './commands/call-next.ts';
import { callTicket } from './commands/call-ticket.ts';
import { cancelTicket } from './commands/cancel-ticket.ts';
import { changeRoll } from './commands/change-roll.ts';
import { changeSession } from './commands/change-session.ts';
import { claimPrintJobs } from './commands/claim-print-jobs.ts';
import { clearBoardMessage } from './commands/clear-board-message.ts';
import { closeComplaint } from './commands/close-complaint.ts';
import { closeDay } from './commands/close-day.ts';
import { closeDesk } from './commands/close-desk.ts';
import { completePrint } from './commands/complete-print.ts';
import { confirmVoice } from './commands/confirm-voice.ts';
import { correctFigures } from './commands/correct-figures.ts';
import { countWork } from './commands/count-work.ts';
import { cutAnnouncement } from './commands/cut-announcement.ts';
import { endAnnouncement } from './commands/end-announcement.ts';
import { endHelp } from './commands/end-help.ts';
import { failPrint } from './commands/fail-print.ts';
import { finishService } from './commands/finish-service.ts';
import { handOverDesk } from './commands/hand-over-desk.ts';
import { identifyDevice } from './commands/identify-device.ts';
import { importCatalogue } from './commands/import-catalogue.ts';
import { issueRun } from './commands/issue-run.ts';
import { issueTicket } from './commands/issue-ticket.ts';
import { markNoShow } from './commands/mark-no-show.ts';
import { moveOfficer } from './commands/move-officer.ts';
import { muteVoice, unmuteVoice } from './commands/mute-voice.ts';
import { noteRestore } from './commands/note-restore.ts';
import { noteTicket } from './commands/note-ticket.ts';
import { openComplaint } from './commands/open-complaint.ts';
import { openDay } from './commands/open-day.ts';
import { openDesk } from './commands/open-desk.ts';
import { parkTicket } from './commands/park-ticket.ts';
import { pauseDesk } from './commands/pause-desk.ts';
import { printTest } from './commands/print-test.ts';
import { putBackTicket } from './commands/put-back-ticket.ts';
import { rateTicket } from './commands/rate-ticket.ts';
import { recallTicket } from './commands/recall-ticket.ts';
import { reinstateTicket } from './commands/reinstate-ticket.ts';
import { reloadDevice } from './commands/reload-device.ts';
import { removeProfile } from './commands/remove-profile.ts';
import { reportBoard } from './commands/report-board.ts';
import { reportCondition } from './commands/report-condition.ts';
import { reportPrinterHealth } from './commands/report-printer-health.ts';
import { reportSpeaker } from './commands/report-speaker.ts';
import { reprintTicket } from './commands/reprint-ticket.ts';
import { resumeDesk } from './commands/resume-desk.ts';
import { resumeService } from './commands/resume-service.ts';
import { resumeTicket } from './commands/resume-ticket.ts';
import { revokeDevice } from './commands/revoke-device.ts';
import { saveAgency } from './commands/save-agency.ts';
import { saveDesk } from './commands/save-desk.ts';
import { savePart } from './commands/save-part.ts';
import { saveProfile } from './commands/save-profile.ts';
import { saveService } from './commands/save-service.ts';
import { saveSettings } from './commands/save-settings.ts';
import { saveStaff } from './commands/save-staff.ts';
import { sayAnnouncement } from './commands/say-announcement.ts';
import { setBoardMessage } from './commands/set-board-message.ts';
import { setJourney } from './commands/set-journey.ts';
import { setKioskPin } from './commands/set-kiosk-pin.ts';
import { setPriority } from './commands/set-priority.ts';
import { setQuota } from './commands/set-quota.ts';
import { setUpBoard } from './commands/set-up-board.ts';
import { snoozeAlert } from './commands/snooze-alert.ts';
import { startAnnouncement } from './commands/start-announcement.ts';
import { startService } from './commands/start-service.ts';
import { stepBehind } from './commands/step-behind.ts';
import { suspendService } from './commands/suspend-service.ts';
import { sweepAnnouncements } from './commands/sweep-announcements.ts';
import { takeAlert } from './commands/take-alert.ts';
import { tickHall } from './commands/tick-hall.ts';
import { transferTicket } from './commands/transfer-ticket.ts';
import { undoStep } from './commands/undo-step.ts';
import { voidRun } from './commands/void-run.ts';
import type { Decide } from './decision.ts';
import { ACTED_FOR, tellingOfficer } from './policy/acted-for.ts';

type Rules = { readonly [N in CommandName]: Decide<N> };

const rules: Rules = {
  'ticket.issue': issueTicket,
  'ticket.issue-run': issueRun,
  'ticket.void-run': voidRun,
  'ticket.step-behind': stepBehind,
  'ticket.reprint': reprintTicket,
  'ticket.cancel': cancelTicket,
  'ticket.put-back': putBackTicket,
  'ticket.set-journey': setJourney,
  'ticket.transfer': transferTicket,
  'ticket.park': parkTicket,
  'ticket.resume': resumeTicket,
  'ticket.reinstate': reinstateTicket,
  'ticket.note': noteTicket,
  'ticket.set-priority': setPriority,
  'ticket.rate': rateTicket,
  'desk.open': openDesk,
  'desk.close': closeDesk,
  'desk.pause': pauseDesk,
  'desk.resume': resumeDesk,
  'desk.call-next': callNext,
  'desk.call': callTicket,
  'desk.recall': recallTicket,
  'desk.start': startService,
  'desk.finish': finishService,
  'desk.count-work': countWork,
  'desk.no-show': markNoShow,
  'desk.undo': undoStep,
  'desk.hand-over': handOverDesk,
  'desk.ask-help': askHelp,
  'desk.answer-help': answerHelp,
  'desk.end-help': endHelp,
  'desk.assign': assignDesk,
  'desk.move': moveOfficer,
  'assignment.set': assignDesks,
  'assignment.save-profile': saveProfile,
  'assignment.remove-profile': removeProfile,
  'assignment.apply-profile': applyProfile,
  'service.suspend': suspendService,
  'service.resume': resumeService,
  'service.set-quota': setQuota,
  'alert.take': takeAlert,
  'alert.snooze': snoozeAlert,
  'board.message': setBoardMessage,
  'board.clear-message': clearBoardMessage,
  'day.open': openDay,
  'day.close': closeDay,
  'session.change': changeSession,
  'hall.tick': tickHall,
  'hall.report-condition': reportCondition,
  'figures.correct': correctFigures,
  'hall.note-restore': noteRestore,
  'catalogue.import': importCatalogue,
  'catalogue.save-agency': saveAgency,
  'catalogue.save-service': saveService,
  'catalogue.save-desk': saveDesk,
  'catalogue.save-part': savePart,
  'settings.save': saveSettings,
  'kiosk.set-pin': setKioskPin,
  'printer.change-roll': changeRoll,
  'printer.print-test': printTest,
  'staff.save': saveStaff,
  'device.approve': approveDevice,
  'device.revoke': revokeDevice,
  'device.identify': identifyDevice,
  'device.reload': reloadDevice,
  'board.set-up': setUpBoard,
  'board.report': reportBoard,
  'print.claim': claimPrintJobs,
  'print.begin': beginPrint,
  'print.complete': completePrint,
  'print.fail': failPrint,
  'print.report-health': reportPrinterHealth,
  'announcement.say': sayAnnouncement,
  'announcement.begin': beginAnnouncement,
  'announcement.sweep': sweepAnnouncements,
  'announcement.cut': cutAnnouncement,
  'announcement.started': startAnnouncement,
  'announcement.ended': endAnnouncement,
  'speaker.report': reportSpeaker,
  'voice.mute': muteVoice,
  'voice.unmute': unmuteVoice,
  'voice.confirm': confirmVoice,
  'complaint.open': openComplaint,
  'complaint.assign': assignComplaint,
  'complaint.answer': answerComplaint,
  'complaint.close': closeComplaint,
};

const telling = ACTED_FOR.map((name) => [name, tellingOfficer(name, rules[name] as Decide<typeof name>)]);

export const decide: Rules = { ...rules, ...(Object.fromEntries(telling) as Partial<Rules>) };
