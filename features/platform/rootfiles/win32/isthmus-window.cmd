@echo off
rem Opens the window of Isthmus. Arguments are passed on: --profile DIR opens another profile, -data FOLDER keeps the window's state elsewhere.
setlocal DisableDelayedExpansion
title Isthmus
call "%~dp0launch.cmd"
if errorlevel 1 exit /b 4

:start
"%JAVA%" "@%INSTALLATION%isthmus-window.options" -jar "%EQUINOX%" -name Isthmus %*
set "CODE=%ERRORLEVEL%"
if "%CODE%"=="23" goto start
if "%CODE%"=="13" goto cannotStart
if "%CODE%"=="15" goto placeInUse
exit /b %CODE%

:cannotStart
echo Isthmus could not start. The reason is in the newest file with the ending .log in "%INSTALLATION%configuration", or in .eclipse of your account.>&2
exit /b 13

:placeInUse
echo The folder of the window's state is in use or cannot be written. Close the other window, or give a folder: isthmus-window -data FOLDER>&2
exit /b 15
