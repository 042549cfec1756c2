/** Pictures for messages: from disk, or drawn here, and made smaller where the server would refuse them. */

const WIDTH = 640;
const HEIGHT = 480;
/** More is not even looked at. */
export const LARGEST_FILE = 25_000_000;
const QUALITIES = [0.85, 0.7, 0.55];
const EDGES = [2048, 1600, 1280, 1024, 800, 640, 480, 320, 160];

/** A heliograph's flash between two hills: {type, octets, name}. */
export async function samplePicture() {
    const canvas = blank(WIDTH, HEIGHT);
    const draw = canvas.getContext("2d");
    const sky = draw.createLinearGradient(0, 0, 0, HEIGHT * 0.9);
    sky.addColorStop(0, "#1b2a49");
    sky.addColorStop(1, "#f2a65a");
    draw.fillStyle = sky;
    draw.fillRect(0, 0, WIDTH, HEIGHT);
    hill(draw, "#4a5a78", [330, 250, 360, 290]);
    hill(draw, "#22304a", [300, 390, 420, 350]);
    flash(draw, 170, 318, 150);
    flash(draw, 520, 262, 60);
    return {...await jpeg(canvas, 0.85), name: "the sample picture"};
}

function hill(draw, colour, [left, first, second, right]) {
    draw.fillStyle = colour;
    draw.beginPath();
    draw.moveTo(0, HEIGHT);
    draw.lineTo(0, left);
    draw.bezierCurveTo(WIDTH * 0.3, first, WIDTH * 0.6, second, WIDTH, right);
    draw.lineTo(WIDTH, HEIGHT);
    draw.fill();
}

function flash(draw, x, y, radius) {
    const light = draw.createRadialGradient(x, y, 0, x, y, radius);
    light.addColorStop(0, "#ffffff");
    light.addColorStop(0.12, "#fff6d5");
    light.addColorStop(1, "#fff6d500");
    draw.fillStyle = light;
    draw.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}

/** A file as it is, which has to be a picture: {type, octets, name}. */
export async function pictureFile(file) {
    if (!file.type.startsWith("image/")) {
        throw new Error(`${file.name} is no picture. Choose a JPEG, PNG, GIF or WebP file.`);
    }
    if (file.size > LARGEST_FILE) {
        throw new Error(`${file.name} has more than ${LARGEST_FILE / 1e6} MB. Choose a smaller one.`);
    }
    return {type: file.type, octets: new Uint8Array(await file.arrayBuffer()), name: file.name};
}

/** The picture, or a JPEG of it in as few octets as asked for. */
export async function fitting(picture, octets) {
    if (picture.octets.length <= octets) {
        return picture;
    }
    const bitmap = await opened(picture);
    try {
        for (const edge of EDGES) {
            const canvas = scaled(bitmap, edge);
            for (const quality of QUALITIES) {
                const smaller = await jpeg(canvas, quality);
                if (smaller.octets.length <= octets) {
                    return {...smaller, name: picture.name};
                }
            }
        }
    } finally {
        bitmap.close();
    }
    throw new Error(`${picture.name} cannot be made small enough. Choose another one.`);
}

async function opened(picture) {
    try {
        return await createImageBitmap(new Blob([picture.octets], {type: picture.type}));
    } catch {
        throw new Error(`${picture.name} is too large for the server, and this browser cannot make it smaller.`);
    }
}

function scaled(bitmap, edge) {
    const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
    const canvas = blank(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
    const draw = canvas.getContext("2d");
    draw.fillStyle = "#ffffff"; // what is transparent would be black in a JPEG
    draw.fillRect(0, 0, canvas.width, canvas.height);
    draw.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return canvas;
}

function blank(width, height) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    return canvas;
}

async function jpeg(canvas, quality) {
    const blob = await new Promise(resolve => canvas.toBlob(resolve, "image/jpeg", quality));
    return {type: "image/jpeg", octets: new Uint8Array(await blob.arrayBuffer())};
}
