/** The sound of a phone that rings: two short tones, made here. */

let context;

/** Has to be called from a click first: browsers play nothing before. */
export function prepareSound() {
    context ??= new AudioContext();
    return context.resume();
}

export function playRing() {
    if (!context) {
        return;
    }
    [0, 0.25].forEach((delay, i) => tone(context.currentTime + delay, i === 0 ? 880 : 1174));
}

function tone(at, frequency) {
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.2, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.2);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(at + 0.22);
}
