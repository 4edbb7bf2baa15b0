import { SlotBook } from './book.ts';
import { createSlotServer } from './server.ts';
import { slotId, type Slot } from './slot.ts';

/** Three days of hourly windows for one area, enough to click through the checkout. */
function demoSlots(from: Date): Slot[] {
  const slots: Slot[] = [];
  for (let day = 1; day <= 3; day += 1) {
    for (let hour = 8; hour < 21; hour += 1) {
      const startsAt = new Date(from);
      startsAt.setUTCDate(from.getUTCDate() + day);
      startsAt.setUTCHours(hour, 0, 0, 0);
      slots.push({
        id: slotId('malmo-14', startsAt),
        area: 'malmo-14',
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        capacity: 9,
        fee: hour >= 17 ? 5_900 : 3_900,
      });
    }
  }
  return slots;
}

const port = Number(process.env.PORT ?? 8080);
createSlotServer(new SlotBook(demoSlots(new Date()))).listen(port, () =>
  console.log(`slot-service listens on ${port}`),
);
