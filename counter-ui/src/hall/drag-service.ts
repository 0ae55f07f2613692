// Dragging a queue onto a desk. An extra for the hand that likes it: menus do the same (WCAG 2.5.7).
import type { ServiceId } from '@toiluot/shared/contract';

const KIND = 'application/x-toi-luot-service';

/** Attributes of what is dragged. */
export const dragged = (service: ServiceId) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer?.setData(KIND, service);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copy';
  },
});

function mark(event: DragEvent, isOver: boolean): void {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.classList.toggle('is-drop', isOver);
}

/** Attributes of where it may fall. */
export const dropTarget = (onDrop: (service: ServiceId) => void) => ({
  onDragOver: (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes(KIND)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    mark(event, true);
  },
  onDragLeave: (event: DragEvent) => mark(event, false),
  onDrop: (event: DragEvent) => {
    mark(event, false);
    const service = event.dataTransfer?.getData(KIND);
    if (!service) return;
    event.preventDefault();
    onDrop(service as ServiceId);
  },
});
