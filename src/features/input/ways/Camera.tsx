import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useWords } from '../../../words/useWords.ts';
import styles from './Camera.module.css';
import { type CameraProblem, cameraProblem } from './cameraProblem.ts';
import { WayCard } from './WayCard.tsx';

interface CameraProps {
  readonly onPhoto: (photo: Blob) => void;
  readonly onClose: () => void;
}

/** What the camera sees, and a button that keeps it. The camera is on only while this is on screen. */
export function Camera({ onPhoto, onClose }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const words = useWords('files').ways.camera;
  const [failure, setFailure] = useState<CameraProblem>();
  const [live, setLive] = useState(false);

  useEffect(() => {
    let stream: MediaStream | undefined;
    let gone = false;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const start = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        if (gone) return stop();
        if (!video.current) return;
        video.current.srcObject = stream;
        await video.current.play();
        setLive(true);
      } catch (error) {
        stop();
        if (!gone) setFailure(cameraProblem(error));
      }
    };
    void start();
    return () => {
      gone = true;
      stop();
    };
  }, []);

  const take = async () => {
    const photo = video.current && (await photoOf(video.current));
    if (photo) onPhoto(photo);
    else setFailure('noPicture');
  };

  if (failure !== undefined) {
    return (
      <WayCard label={words.none} className={styles.camera} onClose={onClose}>
        <Notice kind="error" title={words.none} onDismiss={onClose}>
          {words.problems[failure]}
        </Notice>
      </WayCard>
    );
  }
  return (
    <WayCard label={words.view} className={styles.camera} onClose={onClose}>
      <video ref={video} className={styles.view} muted playsInline aria-label={words.view} />
      <p className={styles.buttons}>
        <Button
          kind="primary"
          hint={words.take.sentence}
          blocked={live ? undefined : words.starting}
          onClick={() => void take()}
        >
          {words.take.name}
        </Button>
        <Button kind="quiet" hint={words.close.sentence} onClick={onClose}>
          {words.close.name}
        </Button>
      </p>
    </WayCard>
  );
}

/** As PNG, for what JPEG leaves at the edges of its blocks of 8×8 would be learned. */
async function photoOf(video: HTMLVideoElement): Promise<Blob | undefined> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}
