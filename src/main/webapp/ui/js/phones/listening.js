/** Looks into a phone's inbox again and again: soon while something happens, seldom otherwise, not at all when nobody looks. */

const OFTEN = 1_000;
const SELDOM = 3_000;
const AFTER_FAILURE = 15_000;
const QUIET_AFTER = 60_000;
/** A page that nobody sees for so long stops asking. */
const HIDDEN_LIMIT = 300_000;
const MOST_AT_ONCE = 100;
const MOST_ROUNDS = 20;

export class Listening {
    #timer;
    #last;
    #busy = false;
    #lively = Date.now();
    #hiddenSince;
    #generation = 0;

    /**
     * @param old(pushes) is given what lay in the inbox before this page was opened
     * @param told(text) says why nothing can be heard, or "" when all is well; "stopped" is told as well
     */
    constructor(handset, {old, told}) {
        this.handset = handset;
        this.old = old;
        this.told = told;
        document.addEventListener("visibilitychange", () => this.#seen());
    }

    /** Begins anew, such as with another number. */
    restart() {
        this.#generation += 1;
        this.#last = recall(this.handset.number);
        this.#lively = Date.now();
        this.#look(this.#generation);
    }

    /** Something was sent: an answer may come soon. */
    hurry() {
        this.#lively = Date.now();
        this.#schedule(OFTEN / 2);
    }

    stop() {
        this.#generation += 1;
        clearTimeout(this.#timer);
    }

    #seen() {
        this.#hiddenSince = document.hidden ? Date.now() : undefined;
        if (!document.hidden && this.#generation > 0) {
            this.hurry();
        }
    }

    #schedule(pause) {
        clearTimeout(this.#timer);
        const generation = this.#generation;
        this.#timer = setTimeout(() => this.#look(generation), pause);
    }

    async #look(generation) {
        if (this.#busy || generation !== this.#generation) {
            this.#schedule(OFTEN);
            return;
        }
        if (this.#hiddenSince && Date.now() - this.#hiddenSince > HIDDEN_LIMIT) {
            this.told("This page was hidden for five minutes, and the phone has stopped looking for pushes until it is seen.");
            return;
        }
        this.#busy = true;
        let pause = SELDOM;
        try {
            await this.#take(generation);
            this.told("");
            pause = !document.hidden && Date.now() - this.#lively < QUIET_AFTER ? OFTEN : SELDOM;
        } catch (failure) {
            this.told(`No pushes can be heard: ${failure.message}`);
            pause = AFTER_FAILURE;
        } finally {
            this.#busy = false;
        }
        this.#schedule(generation === this.#generation ? pause : 0);
    }

    async #take(generation) {
        if (this.#last === undefined) {
            await this.#drain(generation);
            return;
        }
        const pushes = await this.handset.line.inbox(this.#last);
        for (const push of pushes) {
            if (generation !== this.#generation) {
                return;
            }
            this.#mark(push.id);
            this.#lively = Date.now();
            await this.#give(push);
        }
    }

    async #give(push) {
        try {
            await this.handset.takePush(push.octets);
        } catch (failure) {
            this.told(`A push was not understood: ${failure.message}`);
        }
    }

    /** What lay there before is set aside: it belongs to an earlier try. */
    async #drain(generation) {
        const found = [];
        let last = "";
        for (let round = 0; round < MOST_ROUNDS; round++) {
            const pushes = await this.handset.line.inbox(last);
            found.push(...pushes);
            last = pushes.at(-1)?.id ?? last;
            if (pushes.length < MOST_AT_ONCE) {
                break;
            }
        }
        if (generation === this.#generation) {
            this.#mark(last);
            this.old(found);
        }
    }

    #mark(id) {
        this.#last = id;
        try {
            sessionStorage.setItem(key(this.handset.number), id);
        } catch {
            // not kept, then
        }
    }
}

function recall(number) {
    try {
        return sessionStorage.getItem(key(number)) ?? undefined;
    } catch {
        return undefined;
    }
}

function key(number) {
    return `heliograph-inbox-${number}`;
}
