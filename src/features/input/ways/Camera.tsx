import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from './Camera.module.css';
import { explainCamera } from './explainCamera.ts';

interface CameraProps {
  readonly onPhoto: (photo: Blob) => void;
  readonly onClose: () => void;
}

/** What the camera sees, and a button that keeps it. The camera is on only while this is on screen. */
export function Camera({ onPhoto, onClose }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [failure, setFailure] = useState<string>();
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
        if (!gone) setFailure(explainCamera(error));
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
    else setFailure('The camera gave no picture. Try again, or choose a photograph instead.');
  };

  if (failure !== undefined) {
    return (
      <Notice kind="error" title="No camera" onDismiss={onClose}>
        {failure}
      </Notice>
    );
  }
  return (
    <div className={styles.camera}>
      <video ref={video} className={styles.view} muted playsInline aria-label="What the camera sees" />
      <p className={styles.buttons}>
        <Button
          kind="primary"
          hint="Take the picture as the camera shows it, and learn from it."
          blocked={live ? undefined : 'The camera is starting: allow it if the browser asks.'}
          onClick={() => void take()}
        >
          Take the picture
        </Button>
        <Button kind="quiet" hint="Switch the camera off." onClick={onClose}>
          Close
        </Button>
      </p>
    </div>
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
